export const LONGEST_INTRO = 600;

/** An empty line begins a new paragraph; a single line end is a space, as in a mail. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
