/** Roles that get something out of a field, or pass a mutation's door, in the order of `roles`. */
export type Cell = Readonly<{ near: string; far: string }>;

export const everybody = 'ANONYMOUS LEADER ASSISTANT FORMER MEMBER LEAD HR ADMINISTRATOR';
export const signedIn = 'LEADER ASSISTANT FORMER MEMBER LEAD HR ADMINISTRATOR';
export const office = 'HR ADMINISTRATOR';
/** The visitor's and the host's side of a visit, and the office. */
export const around = 'LEADER ASSISTANT MEMBER LEAD HR ADMINISTRATOR';
/** The same without the assistant: what came of a visit is not for who plans it. */
export const concerned = 'LEADER MEMBER LEAD HR ADMINISTRATOR';

export const cell = (near: string, far = near): Cell => ({ near, far });
/** Whoever holds the link, signed in or not. */
export const byLink = cell(everybody);
/** Only in the example organisation, which this is not. */
export const inTheExample = cell('');
