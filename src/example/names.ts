/** Leaders as `given|family|job title`, per department; invented, as is the whole organisation. */
export const leaders: Readonly<Record<string, readonly string[]>> = {
  Directie: [
    'Judith|van Houten|algemeen directeur',
    'Ruben|Sanders|financieel directeur',
    'Fatima|Bouazza|directeur mens en organisatie',
    'Henk|Terpstra|directeur strategie',
  ],
  Operatie: [
    'Sander|Kuipers|operationeel directeur',
    'Inge|Wolters|manager planning',
    'Yusuf|Demir|manager veiligheid en kwaliteit',
  ],
  Klantenservice: [
    'Linda|van Vliet|directeur klantenservice',
    'Bas|Hoekstra|manager klantcontact noord',
    'Naima|El Idrissi|manager klantcontact zuid',
    'Peter|Jansen|manager back office',
    'Carlijn|Prins|manager digitale service',
    'Dennis|Mulder|teammanager chat',
    'Eva|Schouten|teammanager klachten',
    'Rachid|Amrani|teammanager verhuizingen',
  ],
  Buitendienst: [
    'Geert|Postma|directeur buitendienst',
    'Anouk|van der Meer|manager monteurs noord',
    'Wouter|Bosman|manager monteurs midden',
    'Michelle|de Bruin|manager monteurs zuid',
    'Erik|Veenstra|manager storingen',
    'Sophie|Willems|manager meters',
    'Ton|Verhagen|teammanager werkvoorbereiding',
    'Kim|Smeets|teammanager gereedschap en wagenpark',
    'Mark|Dijkstra|teammanager opleidingen',
  ],
  Bezorging: [
    'Patricia|Roelofs|directeur bezorging',
    'Jeroen|van Dongen|manager ritplanning',
    'Samira|Haddad|manager chauffeurs',
    'Rob|Claessens|manager depots',
    'Lotte|Verbeek|teammanager retouren',
    'Ali|Yilmaz|teammanager wagenpark',
    'Nienke|Bakker|teammanager inwerken',
  ],
  Financiën: [
    'Joost|van Dam|directeur financiën',
    'Kees|Brouwer|manager facturatie',
    'Fleur|Janssen|manager control',
    'Vincent|Maas|manager incasso',
    'Esther|Kok|manager inkoopfacturen',
    'Hugo|van Rijn|teammanager rapportage',
    'Petra|Visser|teammanager debiteuren',
  ],
  'IT & Data': [
    'Marleen|de Vries|directeur IT',
    'Arjan|Kramer|manager klantsystemen',
    'Priya|Ramdin|manager data',
    'Tom|Evers|manager werkplek',
    'Laura|Hendriks|manager apps',
    'Stefan|Kowalski|manager netwerk en beheer',
    'Manon|Peeters|teammanager testen',
    'Daan|Groen|teammanager integratie',
  ],
  'HR & Recht': [
    'Aisha|El Amrani|manager HR',
    'Marc|van Leeuwen|manager juridische zaken',
    'Wendy|Scholten|manager arbeidsvoorwaarden',
    'Olaf|Timmer|manager leren',
    'Roos|Hermans|teammanager werving',
  ],
  'Markt & Verkoop': [
    'Bram|Koster|directeur markt',
    'Ilona|Vos|manager producten',
    'Murat|Aydin|manager zakelijke klanten',
    'Saskia|Driessen|manager merk',
    'Niels|Bogaard|manager prijzen',
    'Tessa|Konings|teammanager campagnes',
  ],
  'Inkoop & Gebouwen': [
    'Frank|Wijnen|manager inkoop',
    'Hanneke|Blom|manager gebouwen',
    'Gijs|Overbeek|teammanager contracten',
  ],
};

/** Which leaders an assistant plans for: `given|family` and the principals' family names. */
export const assistants: readonly (readonly [name: string, principals: readonly string[]])[] = [
  ['Ilse|Bos', ['de Vries', 'Koster']],
  ['Monique|Hofman', ['van Houten', 'Sanders']],
  ['Thomas|Arts', ['Bouazza', 'Terpstra', 'Kuipers']],
  ['Jolanda|Hendriksen', ['Postma', 'Roelofs', 'van Vliet']],
  ['Anke|de Wit', ['van Dam']],
];

export const office = [
  { name: 'Sanne|Meijer', job: 'programmamanager Open Deur', roles: ['HR'] },
  { name: 'Jasper|Vink', job: 'adviseur HR', roles: ['HR'] },
  { name: 'Robin|Faber', job: 'functioneel beheerder', roles: ['ADMINISTRATOR'] },
] as const;

export const givenNames =
  'Petra Driss Ans Karin Jamal Gerda Willem Marja Youssef Ria Koen Lieke Hassan Truus Jan Nadia Piet Els Mo Anja Bart Corrie Dirk Emine Frits Greetje Hans Ingrid Jos Kelly Leo Mieke Nico Olga Paul Quinten Ruth Sjaak Tineke Ugur Vera Wim Yvonne Zeynep Arno Bianca Cees Dora'.split(
    ' ',
  );

export const familyNames =
  'de Wit|van Dijk|Bakker|Jacobs|Ouali|Kuiper|van den Berg|Smit|Karim|de Groot|Vermeulen|Peters|Benali|Dekker|van Beek|Aziz|Mol|de Haan|Saidi|Kroon|Huisman|van Loon|Brands|Kaya|Steen|Molenaar|Gerritsen|Lammers|Rutten|Wiersma|Zijlstra|Nguyen|Baars|Linssen|Pol|Schipper|van Es|Tuinstra|Drost|Celik|Aarts|de Boer|Kok|Osman|Hulst|Bouwman|van Gent|Reinders'.split(
    '|',
  );
