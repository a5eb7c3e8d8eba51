import { useQuery } from '@tanstack/react-query';
import type { PointFormTeamFragment } from '../api/generated/phone/graphql.ts';
import { PointFormByLinkDocument, PointFormDocument } from '../api/generated/phone/graphql.ts';
import { reading } from '../api/reading.ts';

/** The visit after which something is shared, or the link that stands for it. */
export type AfterVisit = Readonly<{ token: string } | { visitId: string }>;

export type PointForm = Readonly<{
  themes: readonly { id: string; name: string }[];
  team: PointFormTeamFragment;
  host: { id: string; givenName: string } | null;
  thanked: boolean;
}>;

/** What can be chosen, who will read it and whom one can thank; null until it is there. */
export function usePointForm(after: AfterVisit): PointForm | null {
  const token = 'token' in after ? after.token : '';
  const visitId = 'visitId' in after ? after.visitId : '';
  const byLink = useQuery({
    ...reading(PointFormByLinkDocument, { token }),
    enabled: token !== '',
  });
  const own = useQuery({ ...reading(PointFormDocument, { visitId }), enabled: visitId !== '' });
  if (byLink.data) {
    const { visit, themes, thanked } = byLink.data.lookBack;
    return { themes, thanked, team: visit.team, host: visit.host };
  }
  const visit = own.data?.visit;
  if (!own.data || !visit) return null;
  const { team, host, thanks } = visit;
  return { themes: own.data.themes, team, host, thanked: thanks !== null };
}
