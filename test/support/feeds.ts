import type { AppUnderTest } from './app.ts';
import type { Api } from './api.ts';

export type FeedAnswer = Readonly<{
  status: number;
  text: string;
  etag: string;
  lastModified: string | null;
  headers: Headers;
}>;

type Made = Readonly<{ url: string }>;

const make = {
  own: 'mutation ($busyOnly: Boolean!) { made: makeOwnFeed(busyOnly: $busyOnly) { url } }',
  team: 'mutation ($teamId: ID!) { made: makeTeamFeed(teamId: $teamId) { url } }',
  programme:
    'mutation ($programmeId: ID!) { made: makeProgrammeFeed(programmeId: $programmeId) { url } }',
};

/** The address of a feed, as far as it does not depend on who serves it: `/feeds/….ics`. */
const pathOf = ({ url }: Made): string => new URL(url).pathname;

export const makeOwnFeed = async (api: Api, busyOnly = false): Promise<string> =>
  pathOf((await api.ask<{ made: Made }>(make.own, { busyOnly })).made);
export const makeTeamFeed = async (api: Api, teamId: string): Promise<string> =>
  pathOf((await api.ask<{ made: Made }>(make.team, { teamId })).made);
export const makeProgrammeFeed = async (api: Api, programmeId: string): Promise<string> =>
  pathOf((await api.ask<{ made: Made }>(make.programme, { programmeId })).made);

/** As a calendar program asks: without a session. */
export async function readFeed(
  { url }: Pick<AppUnderTest, 'url'>,
  path: string,
  headers: Record<string, string> = {},
): Promise<FeedAnswer> {
  const response = await fetch(`${url}${path}`, { headers });
  return {
    status: response.status,
    text: await response.text(),
    etag: response.headers.get('etag') ?? '',
    lastModified: response.headers.get('last-modified'),
    headers: response.headers,
  };
}

/** The lines of a calendar as they were before they were folded. */
export const unfolded = (text: string): string => text.replaceAll('\r\n ', '');
