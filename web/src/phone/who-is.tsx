import type { ReactNode } from 'react';
import { useHosting } from './hosting-texts.ts';

/** What a guest decides about, as far as it is known: that is why they come. */
export function WhoIs({
  jobTitle,
  department,
}: {
  jobTitle: string;
  department: string | null;
}): ReactNode {
  const { guests: texts } = useHosting();
  return (
    <>
      {jobTitle !== '' && (
        <p className="small" dir="auto">
          {jobTitle}
        </p>
      )}
      {department !== null && (
        <p className="small" dir="auto">
          {texts.decidesAbout(department)}
        </p>
      )}
    </>
  );
}
