"""Given and family names heard often in Germany, Britain and America: what to expect, not what to allow."""

_GIVEN_NAMES = """
aaron abbie abigail achim adam adrian agnes ahmed ahmet aileen aimee alan albert alessandro alex
alexander alexandra alfred ali alice alicia alina alison amanda amelia amelie amina amy ana anastasia
andre andrea andreas andrew andrzej andy angela angelika anika anita anja anke ann anna annalena anne
anneliese annemarie annette annika anthony antje anton antonia antonio arthur ashley astrid aylin aynur
ayse ayşe barbara bastian beate beatrice ben benedikt benjamin bernd bernhard berta bettina beverley
bianca birgit björn boris brenda brian brigitte britta bruce bruno burkhard can carina carl carla carlos
carmen carol carolin caroline carsten caterina catherine charles charlie charlotte chloe chris christa
christel christian christiane christina christine christoph christopher claire clara claudia clemens
colin connor constantin cornelia cristina dagmar damian daniel daniela danielle darren david dawn
deborah debra denise dennis derek detlef diana diane dieter dietmar dirk dmitri dominic dominik donald
donna doris dorothea dorothy douglas dylan eberhard eckhard edgar edith edward ekaterina eleanor elena
elfriede elias elif elisa elisabeth elizabeth elke ella ellen elsa emil emilia emily emine emma emre
erdogan eric erich erik erika erkan ernst erwin esra esther ethan eugen eva evelyn ewa fabian fabio
fatima fatma felix ferdinand finn fiona florian francesca francis frank franz franziska fred frederik
frieda friedrich gabi gabriel gabriele gareth gary gavin geoffrey georg george georgia gerald gerd gerda
gerhard gertrud gillian gina gisela gordon grace graham greg gregor gregory greta gudrun guido günter
günther hakan hanna hannah hannelore hannes hans hans-peter harald harry hartmut hasan hatice hayley
hazel heather hedwig heide heidi heike heiko heiner heinrich heinz helen helena helene helga helmut
henning henri henrik henry herbert hermann hilde hildegard holger horst howard hubert hugh hugo hussein
hülya ian ibrahim ida igor ilona ilse imran ina ines inga inge ingeborg ingo ingrid irene irina iris
irma isabel isabella isabelle isla ivan jack jacob jacqueline jakob james jamie jan jana jane janet
janina janine jannik jasmin jason jean jeff jennifer jens jeremy jessica jill jim joachim joan joanna
joanne jochen joe joel johann johanna johannes john jonas jonathan jordan jose josef joseph joshua joyce
judith julia julian juliane julie jutta jörg jörn jürgen kai karen karim karin karl karla karolina
karsten katarina kate katharina katherine kathleen kathrin kathryn katie katja katrin kay keith kelly
kemal kenneth kerstin kevin khadija kim kirsten klaus konrad konstantin kurt kyle lars laura lauren
lawrence lea leah lena lennard leo leon leonard leoni leonie leslie lewis liam lilli lilly lina linda
lisa lothar louis louisa louise luca lucas lucia lucy ludwig luis luisa lukas luke lutz lydia lynn maja
malte mandy manfred manuel manuela marc marcel marco marcus mareike margaret margarete margit maria
marian marianne marie marina mario marion marius markus marlene marta martha martin martina mary maryam
mateusz mathias mathilda matteo matthew matthias maurice max maximilian mehmed mehmet melanie melina
melissa merle meryem mia michael michaela michelle mike mila mira miriam mohamed mohammad mohammed
monica monika moritz murat mustafa nadine nadja naomi natalia natalie natascha natasha nathan neil
nicholas nick nico nicola nicolas nicole nikolaus nina noah nora norbert norman oksana ole olga oliver
olivia omar oscar oskar osman otto owen pamela pascal patricia patrick paul paula pauline peggy peter
petra phil philip philipp phillip phoebe pia pierre piotr rachel rainer ralf ralph ramona raphael
rebecca regina reinhard renate rené rhys ricarda richard rita robert robin roger roland rolf roman
ronald rosa rose rosemarie roswitha roy rudi rudolf ruth ryan rüdiger sabine sabrina sally sam samantha
samuel sandra sara sarah scott sean sebastian selin selina selma sergej serkan sharon shaun sheila
siegfried sigrid silke silvia simon simone sina sofia sofie sonja sophia sophie stefan stefanie steffen
stella stephan stephanie stephen steve steven stuart sue susan susanne suzanne sven svenja svetlana
sylvia tamara tanja tara tatjana teresa terry thea theo theodor theresa thomas thorsten till tim timo
tina tobias toby tom toni tony torben torsten tracy trevor udo ulf uli ulrich ulrike ursula uta ute uwe
valentin valentina vanessa vera verena veronika victor victoria viktor viktoria vincent volker walter
waltraud wendy werner wiebke wilhelm william wolfgang xaver yannick yasemin yasmin yusuf yvonne zeynep
zoe zofia özlem
"""
GIVEN_NAMES = frozenset(_GIVEN_NAMES.split())

_FAMILY_NAMES = """
adams ahmed albrecht ali allen anderson arnold arslan aydın bach bailey baker barnes barnett bauer
baumann beck becker begum bell bennett berger bergmann brandt braun brooks brown bräuer burke busch
butler böhm campbell carter celik chapman clark clarke collins cook cooper cox davies davis demir
dietrich doe doyle edwards ellis engel ernst evans fischer fisher foster fox frank franke franz
friedrich fuchs gallagher garcia gardner geiger gibson gonzalez graf graham gray green griffiths groß
günther haas hahn hall hamilton harris harrison hartmann harvey heinrich herrmann hill hoffmann hofmann
holmes horn howard huber hughes hunt hunter jackson jahn james jansen johnson johnston jones jung jäger
kaiser kaya keller kelly kennedy khan kim king klein knight koch kowalski kraft kramer kraus krause
kruse krämer krüger kuhn köhler könig kühn lang lange lee lehmann lewis lindner lloyd lopez lorenz
ludwig maier marshall martin martinez mason maurer mayer meier meyer miller mitchell moore morgan morris
murphy murray möller müller nagel neumann nguyen novak nowak otto owen owens palmer parker patel peters
pfeiffer phillips pohl powell price quinn reed reid reynolds richards richardson richter roberts
robinson rodriguez rogers rose ross roth russell ryan sahin sanders sauer scherer schmid schmidt schmitt
schmitz schneider scholz schreiber schröder schubert schulte schulz schulze schumacher schuster schwarz
schäfer scott seidel shah shaw simon simpson singh smith sommer stein stevens stewart sullivan taylor
thomas thompson tran turner vogel vogt voigt wagner walker walsh walter ward watkins watson weber weiss
weiß wells werner west white wilkinson williams williamson wilson winkler winter wolf wolff wood wright
wu yang yilmaz young yıldırım yıldız yılmaz zimmermann çelik öztürk şahin
"""
FAMILY_NAMES = frozenset(_FAMILY_NAMES.split())
