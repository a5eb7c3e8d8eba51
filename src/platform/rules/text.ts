/** Control characters other than tab and line ends, and what changes the direction of text. */
const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** Only what every mail server agrees on: one `@`, no quotes, comments, spaces or line ends. */
export const emailPattern =
  /^[a-z0-9](?:[a-z0-9._%+'-]{0,62}[a-z0-9_%+'-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

export const longestEmail = 254;

export const hasHiddenCharacters = (text: string): boolean => hidden.test(text);

export const isOneLine = (text: string): boolean => !hidden.test(text) && !/[\r\n\t]/.test(text);
