import type { booking } from '../../../src/i18n/nl/booking.ts';
import { lazyTexts } from '../session/lazy-texts.ts';

type Booking = typeof booking;

export const { ready: bookingReady, useTexts: useBooking } = lazyTexts<Booking>({
  nl: async () => (await import('../../../src/i18n/nl/booking.ts')).booking,
  en: async () => (await import('../../../src/i18n/en/booking.ts')).booking,
});
