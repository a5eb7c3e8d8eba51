import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { useDeskTexts } from './texts.ts';

type Props = { title: string; opened: boolean; onClose: () => void; children: ReactNode };

/** The browser's own dialog: it keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ title, opened, onClose, children }: Props): ReactNode {
  const { leaders: texts } = useDeskTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (opened) dialog.current?.showModal();
    else dialog.current?.close();
  }, [opened]);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      {opened && (
        <>
          <div className="dialog-head">
            <h2 id={id}>{title}</h2>
            <button type="button" aria-label={texts.close} onClick={onClose}>
              <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
                <path d="M4 4l12 12M16 4L4 16" stroke="currentColor" strokeWidth="2" />
              </svg>
            </button>
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}
