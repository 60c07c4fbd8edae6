"""What German words and phrases say about a yes or a no; of phrases that fit, the longest wins."""

GERMAN = {
    "agree": """
        ja, jo, jau, jep, jepp, jap, jup, jupp, joa, yo, jawohl, jawoll, jaja, jaha, aha ja, na ja
        gut, aber ja, aber sicher, aber gerne, na klar, na logo, na sicher, na gut, klar, klar doch,
        alles klar, logisch, logo, sicher, sicherlich, selbstverständlich, natürlich, freilich,
        gewiss, unbedingt, auf jeden fall, auf alle fälle, definitiv, absolut, bestimmt, genau,
        genau so, exakt, gern, gerne, sehr gern, sehr gerne, liebend gern, mit vergnügen, bitte, ja
        bitte, so ist es, einverstanden, abgemacht, gebongt, meinetwegen, von mir aus, warum nicht,
        wieso nicht, warum eigentlich nicht, kein problem, gar kein problem, kein ding, keine
        einwände, nichts dagegen, hab nichts dagegen, habe nichts dagegen, hätte nichts dagegen,
        spricht nichts dagegen, doch, doch doch, mhm, hmhm, m hm, yes, yep, yeah, okidoki, eh klar,
        ich bitte darum, hab ich, hervorragend, tun sie das, gute idee, so können sie es eintragen
    """,
    "refuse": """
        nein, nein danke, nein nein, nee, ne, nö, nöö, nope, no, nix, nichts, niemals, nie im leben,
        keinesfalls, keineswegs, auf keinen fall, auf gar keinen fall, doch nicht, dann nicht, dann
        eben nicht, lieber nicht, leider nicht, eher nicht, besser nicht, bloß nicht, noch nicht,
        auch nicht, nicht wirklich, nicht unbedingt, nicht so ganz, nicht so gern, nicht so gerne,
        nicht mehr, nicht nötig, nicht notwendig, kein bedarf, kein interesse, keine lust, keine
        zeit, weder noch, um gottes willen, vergessen sie es, lassen wir das, lassen wir es
    """,
    "unsure": """
        jein, vielleicht, eventuell, womöglich, möglicherweise, kann sein, könnte sein, mal sehen,
        mal schauen, mal gucken, muss ich schauen, muss ich nachschauen, muss ich nachsehen, muss
        ich überlegen, muss ich fragen, müsste ich schauen, müsste ich nachschauen, müsste ich
        fragen, ich muss überlegen, ich muss nachschauen, ich muss fragen, ich muss schauen, ich
        überlege, weiß nicht, weiß ich nicht, ich weiß nicht, ich weiß es nicht, weiß es nicht, weiß
        net, ich weiß es nicht genau, weiß ich nicht genau, nicht genau, keine ahnung, kommt drauf
        an, kommt darauf an, schwer zu sagen, nicht sicher, mir nicht sicher, bin unsicher, bin ich
        unsicher
    """,
    "agree_anywhere": """
        nehme ich, nehm ich, ich nehme den, ich nehme das, ich nehme die, ich nehme ihn, ich nehm
        den, ich nehm das, den nehme ich, das nehme ich, machen wir, machen wir das, machen wir so,
        so machen wir's, so machen wir das, so machen wir es, nehmen wir, nehmen wir den,
        nehmen wir das, machen sie
        das, machen sie es, buchen sie, buchen sie das, buchen sie den, buchen sie es, tragen sie
        mich ein, tragen sie das ein, bin dabei, ich bin dabei, bin einverstanden, bin damit
        einverstanden, ich glaube schon, glaub schon, ich denke schon, denke schon, ich glaube ja,
        ich denke ja, das ist er, der ist es, den meine ich, das können wir machen, können wir
        machen, das kriege ich hin, das bin ich
    """,
    "refuse_anywhere": """
        kann ich nicht, ich kann nicht, kann nicht, könnte ich nicht, schaffe ich nicht, ich schaffe
        es nicht, schaffe es nicht, will ich nicht, ich will nicht, möchte ich nicht, ich möchte
        nicht, mag ich nicht, ich mag nicht, brauche ich nicht, brauch ich nicht, ich brauche das
        nicht, ich brauche nicht, muss nicht sein, ich glaube nicht, glaube nicht, glaub nicht, ich
        denke nicht, denke nicht, nehme ich nicht, wird nichts, das wird nichts, hat sich erledigt,
        ich verzichte, bin ich nicht da, habe ich keine zeit, hab ich keine zeit, ich habe keine
        zeit, hab ich was vor, habe ich was vor, habe ich schon was vor, bin ich im urlaub, bin ich
        verhindert, darf ich nicht, machen wir nicht, muss ich arbeiten, bin ich in der arbeit, bin
        ich noch in der arbeit, da arbeite ich, bin ich arbeiten, ich muss da arbeiten, habe ich
        dienst, hab ich dienst, habe ich schon etwas vor, habe ich etwas vor, so war das nicht
        gemeint, brauchen sie nicht, ist nicht nötig
    """,
    "good": """
        okay, ok, okey, oki, gut, super, prima, perfekt, toll, klasse, wunderbar, fein, top, schön,
        ideal, optimal, recht, richtig, korrekt, in ordnung, spitze, ausgezeichnet, großartig,
        möglich, machbar, lieb, nett, bestens, genial, traumhaft, ganz gut, kein thema, okay so
    """,
    "bad": """
        schlecht, nicht passend, falsch, verkehrt, ungünstig, unmöglich, blöd, doof, schwierig,
        ausgeschlossen, zu spät, zu früh, zu lang, zu lange, nicht so gut, zu kurzfristig, zu teuer,
        zu weit, zu knapp
    """,
    "fits": """
        passt, passt scho, geht klar, geht in ordnung, geht, klappt, funktioniert, stimmt, haut hin,
        reicht, passen, gehen, klappen, funktionieren, reichen, hinhauen
    """,
    "is": """
        ist, sind, wär, wäre, klingt, hört sich, sieht, finde ich, find ich, würde, würd, könnte,
        müsste, sollte, dürfte, kann
    """,
    "it": """
        das, es, dies, zeiten, termine, der, die, den, er, sie, dieser, termin, vorschlag, uhr,
        zeit, uhrzeit, alles, dann, da, dass
    """,
    "not": "nicht, nich, net, nie, kaum, keineswegs, keinesfalls",
    "soft": """
        mir, uns, ihm, ihr, alles, davon, bei, für, mich, so, aber, auch, ja, sehr, ganz, wirklich,
        echt, schon, wohl, eigentlich, sogar, leider, gar, überhaupt, eher, heute, denn, an, aus,
        etwas, bisschen, ein, viel, noch, gerade, jetzt, erst, mal, äh, ähm, öhm, hm, hmm, also,
        ach, oh, na, tja, naja, und, sage, sag, moment, danke, vielen, dank, ich, glaub, glaube,
        denke, sorry, entschuldigung, natürlich, total, absolut, einfach, bin, wahrscheinlich, oder,
        was, wahr
    """,
    "other": """
        hätte gern, hätte gerne, würde gern, würde gerne, möchte gern, möchte gerne, geht es um,
        geht es darum, guten tag, schönen tag, schönen guten tag, das ist der, das ist die, das ist
        ja, ich bräuchte, nicht wahr, wie geht es, nicht zu spät, nicht zu früh, nicht zu lang
    """,
    "strong": """
        unbedingt, absolut, definitiv, auf keinen fall, auf gar keinen fall, auf jeden fall, auf
        alle fälle, niemals, nie im leben, keinesfalls, sehr gern, sehr gerne, perfekt, super,
        natürlich, selbstverständlich, überhaupt, klar, großartig, traumhaft, ja ja, nein nein,
        jaja, hervorragend
    """,
}
