"""The few words that recovery knows, in the languages it meets; everything else is learnt from the file."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words("""
    ambassador capt captain chairman col colonel congressman congresswoman dame dom don dr ex fr frau
    frl gen general gov herr hon hr jr judge justice lady lord lt m mayor messrs miss mlle mm mme mr mrs
    ms president prof rep governor doctor representative rev secretary sen senator sgt sir sr sra st
""")
ABBREVIATED_TITLES = (
    "Messrs|Representative|Senator|Chairman|Mrs|Mme|Mlle|"
    "Prof|Capt|Hon|Rev|Gov|Gen|Col|Sen|Rep|Sgt|Mr|Ms|Dr|St|Lt|Fr|Hr|Jr|Sr"
)
# Titles that are never all of a label, as President or Doctor can be.
BARE_TITLES = _words("""
    mr mrs ms dr prof rev hon st sen rep gov gen col capt lt sgt messrs mme mlle mm fr hr jr sr sra no esq
""")
# And those that can be, where nothing else is written large: `COL. Who is it?`
RANKS = _words("capt col dr gen gov hon judge lt prof rev sen sgt")
# What people are instead of a name, written small behind their title: `M. le rapporteur`.
OFFICES = _words("""
    consejera consejero deputada deputado diputada diputado ministra ministre ministro présidente
    président presidenta presidente rapporteur rapporteure relatora relator secrétaire secretaria
    secretario senador senadora señor señora señorita senhor senhora vicepresidenta vicepresidente
    vice-président vice-présidente
""")
PARTICLES = _words("""
    a af al an and ap as at ben bin d da de del den der di du e el en et for from i ibn im in l la le les
    och of og on ten ter the to u und van von with y zu zum zur
""")
EVERYBODY = _words("""
    all alle allen beide both chorus ensemble everybody everyone omnes todos tous toutes tutti все оба
""") | frozenset(("hon members", "an hon member"))
# And those who have no name at all: `Une voix`, `An hon. member`, `A Juror`.
VOICES = _words(
    "voice voices voix stimme stimmen zuruf voz vozes voces voce voci голос голоса röst stem głos"
)
UNNAMED = (
    OFFICES
    | VOICES
    | _words("""
    conseiller conseillère conseillers sénateur sénatrice sénateurs
    member members juror jurors député députée députés abgeordneter abgeordnete delegate delegates
    speaker chairman chair minister witness
""")
)
ARTICLES = _words("a an the un une le la les ein eine der die das el los las una uno il lo gli o os um uma")
# Words that begin what a number of people are called: `Some hon. members`, `Mehrere Stimmen`.
GROUPS = _words("""
    several some many various unidentified unknown multiple mehrere einige viele verschiedene plusieurs
    quelques diversi alcuni varios algunos vários несколько голоса
""")
# Words before a colon or a period that open a field, a note or a list and never a speech.
NO_SPEAKERS = _words("""
    absent abstract act acte agenda akt anmerkung apologies appendix attendees auftritt aufzug
    author bcc beispiel benefit betreff bst cc cdt cest cet chapitre chapter conclusion contents
    cost credits cst date datum duration editor edt effects f/x else encoding epilogue est example
    examples except exemple exhibit fig figure finally footnote from fx gmt grams heures hinweis
    http https illustrator index introduction kapitel keywords language licence license lieu
    location materials mdt mst music nb note notes ort page panel part participants partie pdt place
    posting postscript pps preface present produced prologue ps pst quelle re ref release remarque
    remember result scene scène section sent sfx signed skill sound source sources subject summary
    szene table teil time title topic topics transcriber transcript translator uhr updated utc
    dear proposed resolution resolved überweisungsvorschlag
    编者按 責任編輯 责任编辑 编辑 編輯 记者按 来源 來源 作者 时间 時間 地点 地點 摘要
    warning zeit акт глава действие примечание сцена часть явление
""")
# Words that are all of a field's name, a number aside, though a name could begin with them.
FIELDS = _words("""
    action address age args arguments attributes aufgabe background beweis bilder born category caution
    claim complexity con cons corollary deadline debug decision definition died download démonstration
    e-mail email error exercice exercise fatal fax findings foto fotos hint important info ingredients
    lemma links listen lösung newsletter photo photos sponsors tags
    mail method methods nachteil nachteile name notice objection objective objectives occupation
    owner parameters phone preis preuve price priority pro problem profession proof proposition pros
    raises rating rebuttal remark remarks results returns review satz score serves size
    solution status step symptom tel telephone theorem théorème time tip tipp trace type vorteil
    vorteile warnings website weight year
""")
# A heading that counts its parts: act, scene, chapter … with a number before or behind it.
DIVISIONS = (
    _words("""
        book buch livre книга liber libro part teil partie часть parte volume
    """),
    _words("""
        act acte akt aufzug действие акт atto acto jornada אקט chapter kapitel chapitre глава
        capitolo capítulo handlung bedrijf aktus akten ato giornata día journée dějství jednání
        felvonás дія дії näytös perde πράξη lesson leçon lezione lección lektion urok урок מערכה פרק
        الفصل فصل אַקט
    """),
    _words("""
        scene scène scen scenen kohtaus ява výstup obraz szín jelenet sahne cena cuadro quadro σκηνή
        תמונה סצנה المشهد مشهد dialogo diálogo odsłona toneel optreden szene scena escena auftritt
        явление сцена сцене картина tableau bild verwandlung tooneel אוׂיפֿטריט section abschnitt
        episode dialogue dialog gespräch conversation entretien colloquy разговор диалог
    """),
)
ORDINALS = _words("""
    första andra tredje fjärde femte sjätte første andre anden tredje fjerde
    první druhé druhý druhá třetí čtvrté čtvrtý páté pátý pierwszy pierwsza druga drugi trzeci trzecia
    czwarty czwarta piąty piąta első második harmadik negyedik ötödik ensimmäinen toinen kolmas neljäs
    viides primeiro terceiro terceira quarta quinta birinci ikinci üçüncü dördüncü beşinci
    πρώτη πρώτο δεύτερη δεύτερο τρίτη τρίτο τέταρτη τέταρτο πέμπτη πέμπτο перша друга третя четверта
    ראשונה ראשון שנייה שניה שני שלישית שלישי רביעית רביעי חמישית חמישי الأول الأولى الثاني
    الثانية الثالث الثالثة الرابع الرابعة الخامس الخامسة
    achte achter achtzehnter cinquième cuarto decimo derde dernier dernière deuxième dixième douzième
    dreizehnte dreizehnter dritte dritter drittes eerste eight eighth eleven eleventh elfte elfter erste
    erster erstes fifth first five four fourteenth fourth fünfte fünfter fünfzehnte fünfzehnter huitième
    last letzte letzter neunte neunter neunzehnter neuvième nine ninth nono one onzième ottavo premier
    première prima primera primero primo quarto quatrième quinto sechste sechster sechzehnter second
    seconde secondo segunda segundo septième sesto settimo seven seventh sexto siebente siebenter siebte
    siebter siebzehnter six sixième sixth ten tenth tercera tercero terza terzo third thirteenth three
    troisième tweede twelfth twelve two unique vierde vierte vierter viertes vierzehnte vierzehnter
    vijfde zehnte zehnter zesde zwanzigster zweite zweiter zweites zwölfte zwölfter восьмое вторая
    второе второй девятое десятое первая первое первый последнее пятое седьмое третий третье третья
    четвертая четвертое четвёртое шестое דריטע דריטער ערשטע ערשטער פֿערטער צווײטע צווײטער
""")
# Words of which a short row that announces the list of persons holds one.
CAST_WORDS = _words("""
    personae personæ persons characters cast personen personnages acteurs лица персонажи personaggi
    pessoas figuras attori rollen roller rollista
    personajes personas personer interlocutori interlocutores interlocuteurs πρόσωπα osoby személyek
    kişiler henkilöt personene 人物 登場人物 הנפשות פּערזאנען פארשוינען persoonen interlocutors
    appearances darsteller personages dramatis legend legende légende leyenda
""")
# Words in front of a colon that lists who was there.
ATTENDANCE = _words("""
    present attendees participants attending appearances speakers members anwesend teilnehmer présents
    participantes presenti присутствовали interviewer interviewee interviewed
""")
# First words of directions that stand without brackets.
ENTRANCES = _words("""
    enter enters exit exeunt re-enter reenter exits manet manent curtain entra entrano entrent entre sort
    sortent rideau vorhang auftritt tritt treten geht gehen ab alle входит входят уходит уходят занавес
    telón sale salen
""")
# What a reporter writes between question and answer.
REPORTS = _words("""
    objected objection examined examination cross-examination cross-examined re-examination redirect
    re-direct recross recess whereupon adjourned adjournment sworn recalled excused overruled sustained
    witness deposed
""")
# Parts of a book that stand in front of the conversation or behind it.
MATTER = _words("""
    introduction preface foreword prologue prolog epilogue epilog conclusion afterword appendix notes
    anhang appendice annexe interlude intermezzo zwischenspiel vorspiel nachspiel induction
    einleitung vorwort vorrede nachwort schluss introduzione prefazione préface avant-propos épilogue
    предисловие введение эпилог пролог послесловие contents inhalt index summary transcript acknowledgements
""")
# What Q and A are short for.
QUESTIONS = _words("""
    question answer frage antwort demande réponse reponse domanda risposta pregunta respuesta pergunta
    resposta vraag antwoord вопрос ответ
""")
# What somebody does in front of a colon: `Ann says: Yes.`
SAYING = _words("""
    says said asks asked replies replied answers answered adds added writes wrote sagt sagte fragt fragte
    antwortet antwortete meint meinte schreibt schrieb dit demande répond ajoute écrit dice dijo pregunta
    responde contesta escribió chiede risponde scrive diz disse pergunta respondeu escreveu zegt vraagt
    antwoordt schreef säger sade frågar svarar skrev sier spør siger spørger mówi pyta odpowiada pisze
    говорит сказал сказала спрашивает спросил отвечает пишет каже питає říká ptá dedi diyor sordu
    说 說 问 問 答
""")
# Labels that a letter tells apart: Speaker A, Voice B.
COUNTED = _words("speaker participant voice student person guest caller sprecher interviewer woman man")
# The words for who speaks and who is spoken to: few speeches do without any of them.
SPOKEN_TO = {
    "en": _words("i me my mine we us our you your yours thou thee thy ye"),
    "de": _words("""
        ich mich mir mein meine meinen wir uns unser unsere du dich dir dein deine sie ihnen ihr ihre euch
        euer eure
    """),
    "fr": _words("je j moi me m mon ma mes nous notre nos tu te t toi ton ta tes vous votre vos"),
    "es": _words("yo me mí mi mis nosotros nos nuestro tú te ti tu tus usted ustedes vosotros os su"),
    "it": _words("io me mi mio mia miei noi ci nostro tu te ti tuo tua voi vi vostro lei"),
    "nl": _words("ik me mij mijn wij we ons onze jij je jou jouw u uw jullie"),
    "pt": _words("eu me mim meu minha nós nos nosso tu te ti teu tua você vocês vos vosso senhor"),
    "sv": _words("jag mig min mitt mina vi oss vår du dig din ditt dina ni er"),
    "da": _words("jeg mig min mit mine vi os vor du dig din dit dine i jer de dem deres"),
    "pl": _words(
        "ja mnie mi mną mój moja my nas nam ty ciebie cię ci tobie twój twoja wy was wam pan pani panie"
    ),
    "ru": _words(
        "я меня мне мной мой моя мое мои мы нас нам наш ты тебя тебе твой твоя вы вас вам вами ваш ваша"
    ),
    "uk": _words("я мене мені мій моя ми нас нам наш ти тебе тобі твій твоя ви вас вам ваш ваша"),
}
CALENDAR = _words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december montag dienstag mittwoch donnerstag freitag samstag
    sonnabend sonntag januar februar märz mai juni juli oktober dezember lundi mardi mercredi jeudi
    vendredi samedi dimanche janvier février mars avril juin juillet août septembre octobre novembre
    décembre lunes martes miércoles jueves viernes sábado domingo понедельник вторник среда четверг
    пятница суббота воскресенье января февраля марта апреля мая июня июля августа сентября октября
    ноября декабря
""")
