/**
 * Stands in for what the query library carries for lists that grow without end: it fetches them for any
 * page, and none of ours is one.
 */
export function infiniteQueryBehavior(): never {
  throw new Error('No page asks for a list without end.');
}

export const hasNextPage = (): boolean => false;
export const hasPreviousPage = (): boolean => false;
