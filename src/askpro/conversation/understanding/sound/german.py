"""German spelling rules: the first pattern that fits at a place gives its sound."""

GERMAN = """
^pf=f  ^ps=s  ^chr=kr  ^ch(?=[aou])=k  ^y(?=[aeıiou])=j  ^nguy[eê]n=nuj@n  ^john=Jon  ^jen(?=n)=Jen  ^joe=JO
tsch=C  dsch=J  sch=S  ^s(?=[pt])=S  chs=ks  (?<=[aou])ch=x  ch=x  ck=k  ph=f  tth=t  th=t  qu=kv  dt=t  pf=pf
tz=ts  ts=ts  zz?=ts  c(?=[eiyäö])=ts  cc?=k  ç=C  ş=S  ğ=  ñ=nj  ł=w
ss=s  ß=s  s(?=[aeiouyäöü])=z  s=s
b$=p  d$=t  g$=k  bb?=b  dd?=d  gg?=g  ng=N  nk=Nk  pp?=p  tt?=t  kk?=k  ff?=f  v(?=[aeiouäöü])=f  v=f  w=v
mm?=m  nn?=n  ll?=l  rrh?=r  rh=r  r=r  x=ks  jj?=j
(?<=[aeiouyäöü])h=  h=h
ae=e  oe=q  ue=y  äu=Y  eu=Y  e[iy]=I  a[iy]=I  au=W  ie=i  aa=a  ee=e  oo=o  ou=u
ä=e  ö=q  ü=y  er$=@  e$=@  e(?=[ln]$)=@  a=a  e=e  é=e  i=i  ı=i  o=o  u=u  y=i
"""
