import { Temporal } from 'temporal-polyfill';
import { at } from '../../../test/support/visits.ts';
import { adjustedNorm } from './adjusted-norm.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const programme = { startsOn: day('2026-01-01'), endsOn: day('2026-12-31') };
const leader = {
  norm: 4,
  partTimePercent: 100,
  serviceFrom: day('2020-01-01'),
  serviceUntil: null,
  exemptions: [],
  programme,
};

describe('adjustedNorm', () => {
  it('is the agreement for somebody who is there all year', () => {
    expect(adjustedNorm(leader)).toBe(4);
  });

  it('follows part-time, a late start and an exemption', () => {
    expect(adjustedNorm({ ...leader, partTimePercent: 50 })).toBe(2);
    expect(adjustedNorm({ ...leader, serviceFrom: day('2026-10-01') })).toBe(1);
    const exemptions = [{ from: day('2026-01-01'), until: day('2026-06-30') }];
    expect(adjustedNorm({ ...leader, exemptions })).toBe(2);
  });

  const cancelledByHost = [{ visitTypeId: 'driver', cancelledAt: at('2026-10-06T08:00:00Z') }];

  it('drops what the host side cancelled when nothing else was offered', () => {
    expect(adjustedNorm({ ...leader, cancelledByHost })).toBe(3);
    const earlier = [{ visitTypeId: 'driver', startsAt: at('2026-10-05T08:00:00Z') }];
    expect(adjustedNorm({ ...leader, cancelledByHost, offered: earlier })).toBe(3);
  });

  it('keeps it when another moment of that type stood open', () => {
    const offered = [{ visitTypeId: 'driver', startsAt: at('2026-11-05T08:00:00Z') }];
    expect(adjustedNorm({ ...leader, cancelledByHost, offered })).toBe(4);
  });

  it('never falls below zero', () => {
    expect(adjustedNorm({ ...leader, norm: 0, cancelledByHost })).toBe(0);
  });
});
