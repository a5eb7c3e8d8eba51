/** What must be in order before one goes along. */
export type ReadinessItem = Readonly<{
  id: string;
  code: string;
  nameNl: string;
  nameEn: string;
  /** What one signs. */
  textNl: string;
  textEn: string;
  /** Null: for good. */
  validMonths: number | null;
}>;

/** An item in the words of one reader. */
export const itemInWords = (
  item: ReadinessItem,
  locale: 'nl' | 'en',
): Readonly<{ name: string; text: string }> =>
  locale === 'nl'
    ? { name: item.nameNl, text: item.textNl }
    : { name: item.nameEn, text: item.textEn };
