import { Temporal } from 'temporal-polyfill';

export type Named = Readonly<{ nameNl: string; nameEn: string }>;
export type Theme = Named & Readonly<{ id: string; retired: boolean }>;
export type CoreValue = Named & Readonly<{ id: string }>;
/** What the organisation wants to be for its customers, for several years. */
export type CustomerGoal = Named &
  Readonly<{
    id: string;
    coreValueId: string;
    from: Temporal.PlainDate;
    /** Last day; null: still running. */
    until: Temporal.PlainDate | null;
  }>;

export const nameIn = ({ nameNl, nameEn }: Named, locale: 'nl' | 'en'): string =>
  locale === 'nl' ? nameNl : nameEn;

/** A goal can be chosen while it runs. */
export const isRunning = ({ from, until }: CustomerGoal, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from, today) <= 0 &&
  (until === null || Temporal.PlainDate.compare(today, until) <= 0);
