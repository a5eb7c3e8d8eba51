import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Query } from '@tanstack/react-query';
import { send } from '../api/client.ts';
import { MeDocument } from '../api/generated/session/graphql.ts';
import type { MeQuery } from '../api/generated/session/graphql.ts';
import { orKept, readAs } from '../offline/kept.ts';

export type Me = NonNullable<MeQuery['me']>;

const page = globalThis as { odMe?: Promise<Response> | undefined };

/** What the page asked before all its code (web/build/first.js): for the first who wants to know. */
function asked(): Promise<Response> | undefined {
  const { odMe } = page;
  forgetAsked();
  return odMe;
}

/** An answer that nobody took at once is old by the time that somebody does. */
export function forgetAsked(): void {
  page.odMe = undefined;
}

/** Who is signed in, or null. Asked before every page that is somebody's own. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const ask = async (): Promise<Me | null> =>
      (await send(MeDocument, {}, { signal, begun: asked() })).me ?? null;
    const me = await orKept('me', ask, true);
    readAs(me?.person.id ?? null);
    return me;
  },
  staleTime: 60_000,
});

/** What was read as somebody, which nobody else may find in this browser. */
export const isOthers = ({ queryKey }: Query): boolean => queryKey[0] !== 'me';

/** On pages behind the sign-in, where the route has made sure that there is somebody. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('This page is shown to people who are signed in.');
  return data;
}

export const isOffice = (me: Me): boolean => me.roles.length > 0;
export const isHost = (me: Me): boolean => me.teams.length > 0;
export const isTraveller = (me: Me): boolean => me.isLeader || me.principals.length > 0;
