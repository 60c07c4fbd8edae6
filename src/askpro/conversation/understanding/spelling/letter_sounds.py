"""How the names of letters and digits sound, in the alphabet of sounds of `sound.pronunciation`."""

_GERMAN = """
a=a b=be c=tse d=de e=e f=ef g=ge h=ha i=i j=jot k=ka l=el m=em n=en o=o p=pe q=ku r=er s=es t=te u=u v=fW
w=ve x=iks y=ypsilon z=tset ä=e ö=q ü=y ß=estset
0=nul 1=Ins 2=tsvI 3=drI 4=fir 5=fynf 6=zeks 7=zib@n 8=axt 9=nYn
"""
_ENGLISH = """
a=A b=bi c=si d=di e=i f=ef g=Ji h=AC i=I j=JA k=kA l=el m=em n=en o=O p=pi q=kju r=ar s=es t=ti u=ju v=vi
w=dub@lju x=eks y=wI z=zed
0=O 1=wun 2=tu 3=Tri 4=for 5=fIv 6=siks 7=sev@n 8=At 9=nIn
"""


def _table(pairs: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in pairs.split())


LETTER_SOUNDS = {"de": _table(_GERMAN), "en": _table(_ENGLISH)}


def spelled_aloud(letters: str, language: str) -> list[str]:
    """The sounds of each letter or digit as its name is said; signs have none."""
    table = LETTER_SOUNDS[language]
    return [table[letter] for letter in letters.lower() if letter in table]
