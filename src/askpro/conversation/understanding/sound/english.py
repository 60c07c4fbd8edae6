"""English spelling rules: the first pattern that fits at a place gives its sound."""

ENGLISH = """
^kn=n  ^gn=n  ^pn=n  ^wr=r  ^ps=s  ^x=z  ^wh(?=o)=h  wh=w  ^ma?c(?=[^aeiouyhk])=m@k  ^mc=m@k  ^hugh=hju
^h[eu]w=hju  ^eu=ju  ^sean=Son  ^sha[uw]n=Son  ^sian=San  ^siobhan=S@von  ^rhys=ris  ^niamh=niv
^geoff=Jef  ^geo(?=r)=Jo  ^iai?n=i@n  ^stephen=stiv@n  ^thom(?=a|p|$)=tom  ^th(?=er?es)=t  ^anth=ant
^joh(?=n)=Jo  ^mich(?=a)=mIk  ^isaac=Iz@k  ^leigh=li  leigh$=li  ^graham=gra@m  ^vaughan=von  ^wood=wud
ques$=ks  que$=k  qu=kw  q=k  augh(?=a)=oh  augh=o  ough=o  eigh=A  igh=I  agher$=ah@  gh(?=t|$)=
(?<=[aeiou])gh(?=[^aeiou])=  gh=g  tch=C  sch(?=[^aeiou])=S  sch=sk  ch(?=r|l)=k  ch=C  sh=S  ph=f  th=T
cqu=kw  ck=k  dge?(?=[eiy]|$)=J  dg=J  dj=J  ssi(?=o)=S  [ct]i(?=[ao])=S  si(?=on)=Z  cc(?=[eiy])=ks
sc(?=[eiy])=s  cz=C  c(?=[eiy])=s  cc?=k  gg=g  g(?=e$|es$|eo|em|en|i[aeln])=J  g=g
(?<=[aeiou])ng(?=$|s|h)=N  kh=k  kk?=k  mb(?=s?$)=m  mn$=m  mm?=m  nn?=n  lm(?=e|$)=m  ll?=l  rrh?=r
rh=r  ss=s  (?<=[aeiouywlnrmdgv])s$=z  (?<=[aeiou])s(?=[aeioum])=z  s=s  tt?=t  dd?=d  pp?=p  bb?=b
ff?=f  vv?=v  zz?=z  x=ks  jj?=J  h(?=[aeiouy])=h  h=  ayer=er  air=er  are(?=s?$)=er  a[iy]=A  ae=A
au=o  aw=o  al(?=l)=o  ar=ar  a(?=[^aeiouywr]es?$)=A  a$=@  aa?=a  eau=O  ear=ir  eer=ir  e[ea]=i
e[iy]s?$=i  e[iy]=A  ew=u  er(?=$|[^aeiouy])=@r  ^e=e  (?<=[szxch])es$=@z  (?<=[^aeiouy])es$=z
(?<=[^aeiouy])e$=  e=e  i[er]?e(?=s?$)=i  ie=i  ir=@r  i(?=[^aeiouywr]e$)=I  i=i  oor=or  oar=or  our=or
oo=u  oa=O  oe=O  ow$=O  o$=O  o[uw]=W  o[iy]=Y  or=or  o(?=[^aeiouywr]e$)=O  o=o  ur=@r  u[ie]=u  u=u
^y(?=[aeiou])=j  y$=i  y(?=[^aeiouywr]e$)=I  y(?=[aeiou])=j  y=i  w(?=[aeiouy])=w  w=  r=r
"""
