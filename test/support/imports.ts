import type { Api } from './api.ts';

export type FileImport = {
  kind: string | null;
  dryRun: boolean;
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  errorCount: number;
  errors: { row: number; column: string; reason: string }[];
  ignoredColumns: string[];
};

const importFile = `mutation ($content: String!, $dryRun: Boolean!) {
  importFile(content: $content, dryRun: $dryRun) {
    kind dryRun rows created changed unchanged errorCount ignoredColumns errors { row column reason }
  }
}`;

/** Sends the bytes of a file as the client does. */
export async function send(
  api: Api,
  file: string | Uint8Array,
  dryRun = false,
): Promise<FileImport> {
  const content = Buffer.from(file as Uint8Array).toString('base64');
  return (await api.ask<{ importFile: FileImport }>(importFile, { content, dryRun })).importFile;
}

export const lines = (...rows: readonly string[]): string => `${rows.join('\r\n')}\r\n`;

/** Excel's “Unicode text”: UTF-16, little-endian, with a byte order mark. */
export const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');

/** What a Dutch Excel writes as CSV; for the letters of Western Europe it is one byte each. */
export const windows1252 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

export const files = {
  departments: lines(
    'Afdeling;Bovenliggende afdeling',
    'Directie;',
    'Klant;Directie',
    'Klantcontact;Klant',
    'Techniek;Directie',
    'IT & Data;Directie',
  ),
  leaders: lines(
    'Personeelsnummer;Voornaam;Tussenvoegsel;Achternaam;E-mail;Functie;Afdeling;Groep;Deeltijd;In dienst',
    '1001;Judith;van;Houten;judith@acme.example;algemeen directeur;Directie;Directie;100;1-3-2015',
    '1002;Marleen;de;Vries;marleen@acme.example;directeur IT;IT & Data;Directie;80%;2019-03-01',
  ),
  assistants: lines(
    'Leidinggevende e-mail,Assistent,Assistent e-mail',
    'marleen@acme.example,Ilse Bos,ilse@acme.example',
    'judith@acme.example,Ilse Bos,ilse@acme.example',
  ),
  teams: lines(
    'Team\tLocatie\tAdres\tSoort meeloopmoment\tAfdeling\tGasten per week',
    'Klantcontact Zwolle\tZwolle\tStationsplein 12, Zwolle\tCONTACT_CENTRE\tKlantcontact\t3',
    'Monteurs Goes\tGoes\tKade 1, Goes\tTECHNICIAN\tTechniek\t2',
  ),
  hosts: lines(
    'Team;Naam;E-mail;Personeelsnummer;Rol',
    'Klantcontact Zwolle;Petra de Wit;petra@acme.example;2001;Teamleider',
    'Klantcontact Zwolle;Karim Aydın;;2002;Gastgever',
    'Monteurs Goes;Łukasz Nowak;;;Gastgever',
  ),
} as const;

/** Departments, leaders, assistants, teams, and who is in them, one file after the other. */
export async function importEverything(api: Api): Promise<FileImport[]> {
  const done: FileImport[] = [];
  for (const file of Object.values(files)) done.push(await send(api, file));
  return done;
}
