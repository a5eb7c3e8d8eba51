/**
 * What one dials when somebody is hurt, where people do not dial 112, as the regulators publish it:
 * fcc.gov (US), crtc.gc.ca (CA), ofcom.org.uk (GB, where 112 works too), acma.gov.au (AU),
 * 111.govt.nz (NZ).
 */
const numbers: Readonly<Record<string, string>> = {
  US: '911',
  CA: '911',
  GB: '999',
  AU: '000',
  NZ: '111',
};

/**
 * Everywhere else 112: the number of the European Union (Directive (EU) 2018/1972, article 109), and
 * one of the two that ITU-T E.161.1 recommends; a mobile phone connects it anywhere (3GPP TS 22.101,
 * clause 10.1).
 */
const ANYWHERE = '112';

/** What the site says itself goes before the public number of its country. */
export const emergencyNumber = ({
  emergencyPhone,
  country,
}: Readonly<{ emergencyPhone: string | null; country: string }>): string =>
  emergencyPhone ?? numbers[country] ?? ANYWHERE;
