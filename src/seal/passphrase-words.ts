/**
 * 2,048 everyday Dutch words of 3 to 8 letters, no diacritics, nothing grim. One word is 11 bits;
 * replacing a word is fine, removing one is not.
 */
export const WORDS = `
  aaien aanbod aankomst aanvraag aanwezig aap aardbei aarde aardgas aardig abrikoos acht adelaar
  adem ader admiraal adres advies afdak afdeling afdruk affiche afloop afmaken afrit afronden
  afspraak afstand aftellen aftrap afwas agenda agent akker akkoord album alleen allemaal alpaca
  altijd amandel amber ananas anders andijvie anijs anjer anker antenne antiek antwoord apart
  appel appelsap april aquarel arena arend arm artiest arts asfalt asperge atelier atlas atleet
  atoom augustus aula auto avocado avond avontuur azalea azijn baai baan baard baars baas bad
  badeend badjas badkuip badmat bak bakblik bakfiets bakker bakkerij bakplaat bal balie balkje
  balkon ballet ballon bamboe banaan band banjo bank banket bankstel basis bazaar bedrijf beek
  beeld been beer beetje begin behang beige bekend beker bel belletje belofte beloning bereik berg
  bergmeer bergpad bergtop bericht berk beroemd beschuit beste bestek beton beuk beurs beurt bever
  bewaren beweging bewijs bezem bezig bezoek biefstuk bieslook biet bij bijna biljart binnen
  biologie biscuit bizon blaadje blad blank blauw blazen blij blik bloei bloem bloempot bloes
  bloesem blok blond blozen bocht bodem boek boeket boer boiler bol bonbon bond boog boom boomhut
  boomstam boon boor boord boot bord bordeaux borstel bos bosbes bosmuis bospad bosrand bosuil bot
  boter boterham bouw boven bowling braam breed breien brief bries brij bril brink broche broek
  broekzak broer bron brood brug bruid bruin brunch buffel buffet bui buit buizerd bundel bungalow
  bureau buren burger bus buurman buurt cacao cactus cadeau cake camera camping campus canon
  canvas caravan carnaval cavia cello centrum chalet charme cheddar chili chip chocola chutney
  cijfer cilinder cinema circuit circus cirkel citaat citroen citrus clown club coach cola collega
  coltrui column comfort compost computer concert contact cracker creatief curry cursus custard
  cyclus dag dagboek dageraad dak dakgoot dakpan dakraam dal dame dank dans danseres dapper das
  datum december decor deeg deel deining dekbed deken deksel delta denken dennen derde detail deur
  deurbel deurmat dialoog diamant dicht diep dier diesel dijk dille diner ding dinsdag diploma
  dirigent distel divan dobber docent dochter doek doel doelman doelpunt dolfijn domino donder
  donker donut dooier doolhof doorgang dop doperwt dorp dorst douche draad draai draak dragen
  drempel drie drijven drinken droge drogist droog droogrek droom drop druif druiven drukker
  druppel duet duif duik duikboot duim duin duinpan duizend dun duo durf durven dutje duur duwen
  duwtje dweil echo echt eclips eekhoorn eenvoud eerbied eerlijk eerste eetkamer eetlepel eettafel
  eeuw egel eierdop eierkoek eik eikel eiland eind elegant elektra element elf elftal elk elleboog
  emmer energie engel enorm ervaring erwt erwtjes essay etalage eten etui even ezel fabel fabriek
  fakkel familie fanfare fantasie favoriet fazant februari fee feest feestje festival fiets
  fietsbel fietspad fietstas figuur fijn film filter finale finish fit fjord fladder flamingo
  flanel flap flat fles flink flits fluit folder folie fonkelen fontein forel formaat fornuis
  forum foto foyer framboos frame franje fresco friet fris frisbee fruit fruitig gaaf gaan galerij
  gang gangkast gans ganzen garage garen garnaal gast gastheer gazelle gazon gebaar gebak geboorte
  gebouw gebruik gedicht geduld geduldig geel gegeven geheim geheugen geiser geit geld gelei
  geluid geluk gelukkig gemak gember gemeente genieten genoeg genot gesprek getal geur gevel
  gevoel gewoon gewoonte gezang gezicht gezin gezond gibbon gids gieten gieter gips giraf gisteren
  gitaar glad glas glijbaan glimlach glimworm glinster glitter globe gloed gnoe goal goed goedheid
  golf gong gooien gordijn goud graag graan gracht grap gras grasland gratis graven grens grijs
  grijzer grind groeien groen groente groep groet grond groot grootte grot grutto gul gulden gum
  gunst gymles gympen gymzaal haai haak haan haas hagel hak hal halte ham hamer hamster hand
  handdoek handel handig handpalm handvat hangen hanger hanglamp hangmat hangslot hap haring hark
  harmonie harp hart haven hazelaar hectare heel heerlijk heide hek helder heldin helft helling
  helm hemd hemel hengel herberg herder heren herfst herstel hert heuvel hier hijsen hinkelen
  hobby hoed hoek hoepel hoes hokje holte hommel hond honderd honing hoofd hoog hoogte hooi
  hooiberg hooiland hoop hoorn horizon horloge hotel houden hout houtlijm huidig huis huisarts
  huisdier huiswerk hulp humeur humor huppelen huren hut hutspot huwelijk hyacint idee iglo ijs
  ijsbeer ijspegel ijstijd ijsvogel ijver ijzer imker ingang inhoud inkt inktvis insect inwoner
  iris ivoor jaar jaarring jacht jade jaguar jam jarig jas jasmijn jazz jeans jeugd jeugdig
  jodelen joggen jojo jolig jong jongleur jubileum juf juichen juist juli juni jurk juweel kaakje
  kaap kaars kaart kaas kaaskop kabouter kachel kade kader kajak kalebas kalender kalf kameel
  kamer kameraad kamille kampioen kampvuur kanaal kanarie kaneel kano kans kanten kantine kantoor
  kapitein kapper kapstok karaf karakter karamel kariboe karper karton kassa kast kastanje kasteel
  kat katoen katrol kauwgom kegelen kei keizer kelder kennis kers kerst ketchup ketel ketting
  keuken keukenla keus kievit kiezel kijken kijker kijkje kikker kilo kimono kind kinderen kiosk
  kip kiwi kladblok klank klant klappen klaproos klas klauw klaver kledij kleding kleed klei klein
  kleur kleuter klim klimaat klimop klinker klok klomp kluif kluis klus klusser kluwen knabbel
  knap knie knielen knikker knipoog knippen knoflook knoop knop knot knuffel knutsel koala koe
  koeien koek koekblik koekoek koelkast koepel koets koffer koffie kok kokos kokosmat kolibrie kom
  komedie komeet komijn komisch komma kompas konijn koning kooi kookboek kookpan kool koolmees
  koolraap koopje koor koord koper koppel koraal korf korst kosmos kostuum kous kozijn kraag kraai
  kraal kraam kraan krab kracht krachtig krans krant kreeft kreek krekel krent krijt kring kroket
  krokus kronkel kroon kruid kruik kruimel kruipen kruising krul kubus kudde kuieren kuiken kunst
  kurk kurkuma kus kussen kust kwark kwartel kwartet kwast kweken laag laan laars laat label lach
  ladder lade lagune laken lam lama lamp lampion land landbouw landgoed landhuis landweg lang
  lantaarn laptop laurier lava lavendel lawaai lectuur leer leerling leerzaam leesboek leeslamp
  leeuw legende leguaan leider leiding lekker lelie lengte lente lepel lepelaar leraar les letter
  leuk leunen leuning leveren lezen libel libelle licht lid lied lief liefde lieverd lift liggen
  ligstoel lijm lijn lijst lijster limoen linde links linnen lint linzen liter locatie loempia
  loep logeren logo lokaal loof loofbos loon loop lopen loper los loterij lotus lucht luchtig
  lucifer luidop luifel luipaard luister lunch lynx maaien maaltijd maan maand maandag maart maat
  macaroni machine magazijn magie magisch magneet mais maiskolf maken makker makreel man mand
  manege mango manier mantel map marathon margriet marine markt marmer marmot masker mast mat
  matras mayo medaille meedoen meel meer meerkat meerkoet mees meester meeuw mei meisje melding
  melk melkfles melkweg melodie meloen meneer mens menu merel merk mes meter meting metro meubel
  mevrouw middag midden mier mijl mijn mild milieu miljoen mimosa minuut mist mixer mobiel modder
  model modern moed moeder moedig moeite moeras moes moestuin molen molenaar mondig monteur mooi
  morgen mos mossel mosterd motor mouw muesli muffin mug muilezel muis muisjes munt mus museum
  musical musicus mustang muts muur muziek naaien naald naam naar nacht nagel najaar namiddag
  narcis natuur navel negen negentig nest net netjes neus nevel nieuw nijlgans nijptang noedels
  noord noot nootjes notitie nougat november nummer nuttig oase ober oceaan ochtend oefenen oever
  ogen ogenblik okapi oktober olie oliebol olifant olijf oma omelet omhoog omroep omslag omweg
  onder onderweg ontmoet oog oogst oogwenk ooi ooievaar oom oor oorbel oord oost opa opdracht open
  opening opera opgewekt oplossen opnieuw oprit opstap optelsom optocht oranje orchidee organist
  orgel orka orkest otter ouders ovaal oven overal overkant overloop paadje paal paard paars
  paasei pacht pad pagina pak pakket paleis paling palm pan panda paneel pannetje panter pantser
  papa papaver papegaai papier paprika parade paradijs paraplu parasol parel parfum park parkeren
  parket parkiet part partner pas pasfoto paspoort pasta pastei patat patroon pauw pauze pedaal
  peer pelgrim pelikaan pen pendel penning penseel peper perfect perron perzik pet petunia pianist
  piano picknick pijl pilaar piloot pinda pion pionier pipet piraat pit pittig pizza plaat plaats
  plafond plakband plakje plakken plan planeet plank plant plateau platform plein pleister plek
  plezant plezier ploeg plons plooi pluche pluim pluis pluizig pluk plus poedel poeder poel poema
  poes poets polder polo pomp pompoen pony poort poot pop popcorn populair populier portie portret
  post postbode poster pot potlood praatje pracht prachtig prairie praten prater prei present pret
  prijs prikbord prikken prins prisma project proper pruim pudding punt puppy puree puur puzzel
  pyjama python quiz raadsel raaf raam rabarber radar radijs radio rail raken raket raster ravijn
  rebus recept ree regel regen regenjas regenton reiger reiken reis reizen rek rekenen rekening
  reling ren rendier renner reptiel respect reus reuzen ridder riek riem riet rij rijbaan rijden
  rijk rijm rijp rijst rijstpap rijtuig ring ritje ritme rits rivier robijn robot robuust roeiboot
  roeien roer rogge rok rol rolluik rolstoel roman romig rond rood room roomijs roos rooster
  rotonde rots route royaal rozijn rug rugzak ruiken ruilen ruim ruimte ruit rups rust rustig saai
  saffier sage salade salie salon salto samba samen sandaal sandwich sap sappig sardine satijn
  sauna saus savanne saxofoon schaaf schaak schaal schaap schaar schaats schaduw schakel schat
  schelp schenk schep schepper scherm schets schild schilder schip schipper schoen schok scholier
  schommel school schoon schop schort schouder schrift schroef schuilen schuim schuit schuiven
  schuur scooter sein seizoen senioren serie sering servet servies sfeer shampoo shirt sier
  sierlijk simpel sirene siroop sjaal sjoelbak ski sla slaatje slagroom slak slang slapen slee
  sleutel slim slinger slipper sloep sloot slot sluier sluis sluiten smaak smaragd smullen snaar
  snack snavel sneeuw snel snelheid snelweg snert snijden snip snoek snoep snoer snorkel snuffel
  soep soepel sofa sok sokken solist solo som sonate sonnet soort sopraan sorbet souvenir specht
  speciaal speels speen spekje spel speld spelling sperwer spiegel spier spijker spikkel spin
  spinazie spiraal spirit spits spoel spons spontaan spoor sport sprank spreeuw sprei spreuk
  springen sprint sprits sproeien sproet sprong sprookje spruit staaf staal staart stad stadhuis
  stadion staf stal stamppot stap stapel starten station steek steel steen steenbok steiger
  stelten stem stempel step steppe ster sterk steun steur stevel stevig stier stift stijl stil
  stilte stip stoel stoep stof stofdoek stok stokvis stoom stop storm straal straat stralend
  strand streek streep strip stro strooien strook stroom stroop struik studeren studie studio stuk
  stuur stuurman succes suiker super surfen symbool symfonie taal taart tablet tachtig tafel tak
  talent tamboer tand tandarts tandem tang tango tante tapijt tapir tarwe tas taxi teen tegel
  teken tekening tekst telefoon tellen teller tempo tennis tenor tent terras terug test tevreden
  thee theedoek theemuts theepot thema thermos thuis tien tijd tijdig tijdperk tijger tikken
  tillen tinkelen tint tip titel tjiftjaf toast tocht toekan toekomst toeren toerist toestel
  toeter toets toffee toilet tolk tomaat tompoes ton toneel tong tonijn toon toren tosti touw
  tovenaar traag traditie training trap trapeze trapper treffen trein trek trekker trend tribune
  trillen trio trommel trompet tropen tros trots trouw truc truffel trui tuba tuin tuinder tuinhek
  tuinier tuinkers tuinman tuit tulband tulp tunnel turnen tussen twaalf twee tweeling twijg
  twintig ufo uil uitgang uitje uitkijk uitleg uitstap uitzicht uniek uniform uur vaak vaart vaas
  vaatdoek vacht vader vak vakantie valk vallei vandaag vangen vanille varen varken veel veer
  veilig veld veldsla venkel vennetje venster ver verder verf vergiet verhaal verkeer vest veter
  veulen vier vierkant vijf vijg vijver villa vilt vinden vinger vink violet viool vis visser vla
  vlaai vlag vlak vlakte vlam vlecht vleugel vlieg vlieger vlinder vloer vlot vlucht vlug voedsel
  voelen voet vogel vol volkoren vondst vonk voor voordeur voorjaar voorraad vork vorm vorst vos
  vouw vraag vracht vrede vreugde vriend vriendin vriezen vrij vrijdag vrijheid vroeg vrolijk
  vrouw vrucht vulkaan vullen vulpen vuur waaien waaier waakhond wacht wafel wagen wagon wakker
  walnoot walrus wals walvis wand wandelen wandklok wang want warm warmte wasbak waslijn wasmand
  wasrek water waterval watten week weer wei weide weiland wekken wekker welkom welp welvaart
  wenken wens wereld werk werkplek wesp west wieg wiel wijd wijk wijzer wilg wind winkel winnen
  winst winter wip wissel wit witlof woelmuis woensdag wol wolf wolk wonder wonen woning woord
  worst wortel woud wouw wuiven xylofoon yoga yoghurt zaag zaak zaal zacht zadel zak zakdoek zalm
  zand zandbak zandpad zang zaterdag zebra zee zeearend zeebries zeef zeehaven zeehond zeeland
  zeelucht zeeman zeemeeuw zeep zeepaard zeepbel zeester zeewier zeewind zegel zeggen zeil
  zeilboot zeker zes zestien zestig zetel zicht zijde zijkant zilt zilver zin zingen zitbank
  zitten zitzak zoek zoemen zoen zoet zolder zomer zomerzon zon zondag zonder zonlicht zonnetje
  zonnig zool zoon zorg zout zoutvat zucht zuid zuivel zuiver zuring zusje zuurkool zwaaien zwaan
  zwaar zwaluw zwart zwembad zwemmen zwemmer
`
  .trim()
  .split(/\s+/);
