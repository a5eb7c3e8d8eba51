import type { CSSProperties } from 'react';

const fonts = "Figtree, 'Segoe UI', Helvetica, Arial, sans-serif";
const text = { fontFamily: fonts, fontSize: '16px', lineHeight: '25px', color: '#1B2430' };

export const styles = {
  paper: { backgroundColor: '#FBF7F2', margin: 0, padding: '24px 12px', fontFamily: fonts },
  behind: { display: 'none', overflow: 'hidden', maxHeight: 0, maxWidth: 0, opacity: 0 },
  column: { maxWidth: '560px', margin: '0 auto' },
  wordmark: {
    ...text,
    color: '#0F5E63',
    fontSize: '17px',
    fontWeight: 700,
    margin: '0 0 12px',
    padding: '0 4px 0 12px',
    borderLeft: '4px solid #A3172E',
  },
  surface: { backgroundColor: '#FFFFFF', borderRadius: '14px', padding: '28px 28px 24px' },
  heading: { ...text, fontSize: '25px', lineHeight: '32px', fontWeight: 700, margin: '0 0 18px' },
  paragraph: { ...text, margin: '0 0 16px' },
  note: { ...text, margin: '0 0 16px', padding: '12px 16px', borderRadius: '10px' },
  amber: { backgroundColor: '#FFE7BD', color: '#6B3F00' },
  petrol: { backgroundColor: '#E7F3F2', color: '#0B4A4E' },
  facts: { borderLeft: '3px solid #A9D6D4', padding: '2px 0 2px 16px', margin: '0 0 20px' },
  factTitle: { ...text, fontSize: '18px', fontWeight: 700, margin: '0 0 8px' },
  fact: { ...text, margin: '0 0 8px' },
  closing: { ...text, color: '#565F6B', fontSize: '15px', lineHeight: '23px', margin: '0 0 4px' },
  quietLink: { color: '#0F5E63', textDecoration: 'underline' },
  label: { color: '#565F6B', fontSize: '14px' },
  listTitle: { ...text, fontWeight: 700, margin: '0 0 6px' },
  list: { ...text, margin: '0 0 18px', paddingLeft: '22px' },
  item: { margin: '0 0 6px' },
  step: { margin: '8px 0 20px' },
  carpet: {
    fontFamily: fonts,
    fontSize: '17px',
    lineHeight: '24px',
    fontWeight: 600,
    color: '#FFFFFF',
    backgroundColor: '#A3172E',
    borderRadius: '10px',
    padding: '14px 26px',
    textDecoration: 'none',
  },
  footer: {
    ...text,
    color: '#565F6B',
    fontSize: '13px',
    lineHeight: '20px',
    margin: '16px 0 0',
    padding: '0 16px',
  },
} as const satisfies Record<string, CSSProperties>;

/** For the mail readers that obey it; the others keep the light page, which stays readable. */
export const darkStyles = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .paper, .paper > table > tbody > tr > td { background-color: #14181F !important; }
  .surface { background-color: #1E252F !important; }
  .ink { color: #EEF1F4 !important; }
  .muted { color: #A7B0BB !important; }
  .petrol { color: #6CC9CC !important; }
  .facts { border-left-color: #26757A !important; }
  .note-amber { background-color: #3A2A0A !important; color: #FFE7BD !important; }
  .note-petrol { background-color: #12393C !important; color: #DCEFEE !important; }
}
@media (max-width: 480px) {
  .surface { padding: 22px 18px 18px !important; }
  .carpet { display: block !important; text-align: center !important; }
}
`;
