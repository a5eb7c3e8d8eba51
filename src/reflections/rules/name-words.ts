/** What stands between a given and a family name; also abbreviated. */
export const prefixes: ReadonlySet<string> = new Set(
  "van de der den het 't ten ter te la le du von zu op in aan bij uit onder over 's d l v".split(
    ' ',
  ),
);

/** Given and family names that are also ordinary words, months or things. */
const ordinary = `
aal adelaar akker alles appel april arend augustus baan baas bakker balk ban bank bas beek been
beer berg berk beuk bij bijl bloem blok boer bode boek bok bol boom boon boot bos bosch bot brand
brouwer brug bruin buis bult buur dam dag dekker dijk dik doorn dorst draaijer draijer drent duin duits
eik eind elf else engel engels eng eva faber fee feest fleur floor floris frank fries
gans geel goed goud graaf grens groen groot grip haak haan haas hal hamer hand hart haven
heer heide hein held helm hemel herder hoek hof hond hoop horn hout huis huisman iris ja jade jager jet jong
jonge jonker joy juli june juni kaas kamer kamp kans karst kat kater keizer keer kerk kers kerst kei klaver
klein kleine klerk klok knecht knop koe koek kok kol koning koop koopman kop koper korte kort koster
kraan kramer krijger kroon kruis kruid kuiper kuil laan laar laat lam lang lange last leek
leeuw lente lever licht lief lieve linde linden loods loon luiten maan maas maat mager mak maker man
markt mark mars maand meer mees meester mei meijer melk mens meulen mooi molen molenaar mol mos mulder muis
mus naald nacht nagel nieuw noord noot oud oude oost os otter paard paars pan park pas pauw peer pels pen peper
pier pijl pijp pin pit plant plas plein ploeg polder pool poort post pot praat prins puck put punt raad
raaf ram rank ree regen rein reus ridder riet rijk rijke ring rijn robijn rode roest roos rood room rook rose
rots ruiter ruim sap schaap schild schilder schipper school schoen schot schuit schut
slager slot smal smid smit snel snoek soet spaan spits spin spoor staal staf ster sterk sterre steen stam stap steeg
stok stoel storm straat strik stroom stuur suiker tak tante timmer timmerman tijd tol top toren torn tuin turk uil
vaart val valk veen veer veld veldt ven verf vink vis visser vlam vliet vlieger vloed vogel vol vos
vorst vrede vreugd vriend vries vrijdag vroeg vrij wacht wagen wal wals warm water weg weijer wel
west wever wiel wijn wil wild win wind winter wit witte wolf wolk woud zaal zand zee zeeman zeil
zilver zomer zon zonder zout zuid zuiver zwaan zwart zwarte zwier max sol joost lot beau
amber april august chance faith grace hope summer may will bill rob art pat sue rich dean miles
`;

/** Towns and provinces, which are family names too. */
const places = `
almelo almere alkmaar amersfoort amsterdam apeldoorn arnhem assen breda brabant delft deventer dordrecht
drenthe ede eindhoven emmen enschede friesland gelder gelderland gouda groningen haarlem holland hoorn
helmond hengelo hilversum leeuwarden leiden lelystad limburg maastricht meppel nijmegen oss
roermond rotterdam schiedam tiel tilburg utrecht venlo vlissingen zaandam zeeland zeist zoetermeer
zutphen zwolle antwerpen brussel gent parijs berlijn wenen keulen londen
`;

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const ordinaryWords = listed(ordinary);
const placeNames = listed(places);

/** A short one is a word in some sentence. */
export const isOrdinary = (name: string): boolean => name.length <= 2 || ordinaryWords.has(name);
export const isPlace = (name: string): boolean => placeNames.has(name);

/** Said before a name, these tell that a person is meant. */
export const titles: ReadonlySet<string> = new Set(
  (
    'collega mevrouw meneer mevr mw dhr heer monteur chauffeur bezorger gastvrouw gastheer gastgever ' +
    'teamleider teamleidster planner coach buddy agent stagiair stagiaire manager directeur ' +
    'colleague mr mrs ms miss technician driver host'
  ).split(' '),
);

/** Between a given name and the team it belongs to: "Karin van team West". */
export const ofATeam: ReadonlySet<string> = new Set([
  'van',
  'uit',
  'bij',
  'in',
  'of',
  'from',
  'on',
]);

/** Beside a name, these tell that a firm is meant. */
export const firmWords: ReadonlySet<string> = new Set(
  'bv nv vof groep holding transport logistiek techniek heijn linders egberts cruijff'.split(' '),
);
export const beforeFirms: ReadonlySet<string> = new Set(
  'firma bakkerij garage drukkerij slagerij hotel restaurant supermarkt winkel apotheek bouwbedrijf'.split(
    ' ',
  ),
);
