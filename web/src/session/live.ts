import { useEffect, useRef, useState } from 'react';

type Changed = Readonly<{ topic: string; ids: readonly string[] }>;

/** A stream that was refused is not opened again by the browser; a server that restarts refuses some. */
const TRIES_AGAIN_MS = 5_000;

/**
 * Hears from the server that these changed, and calls `onChanged`, also when it begins to listen:
 * something may have changed before. Says whether it hears; who does not had better ask now and then.
 */
export function useLive(
  topic: string,
  id: string,
  isWanted: boolean,
  onChanged: () => void,
): boolean {
  const [hears, setHears] = useState(false);
  const call = useRef(onChanged);
  useEffect(() => {
    call.current = onChanged;
  });
  useEffect(() => {
    if (!isWanted || typeof EventSource === 'undefined') return undefined;
    const stop = listen((changed) => {
      if (changed.topic === topic && changed.ids.includes(id)) call.current();
    }, heard);
    return () => {
      stop();
      setHears(false);
    };

    function heard(isOpen: boolean): void {
      setHears(isOpen);
      if (isOpen) call.current();
    }
  }, [topic, id, isWanted]);
  return hears;
}

/** Opens the stream, and opens it again after it was refused, until the function it returns is called. */
function listen(onEvent: (changed: Changed) => void, onOpen: (isOpen: boolean) => void) {
  let again: ReturnType<typeof setTimeout> | undefined;
  let source = open();
  return () => {
    clearTimeout(again);
    source.close();
  };

  function open(): EventSource {
    const stream = new EventSource('/events');
    stream.addEventListener('open', () => onOpen(true));
    stream.addEventListener('error', () => {
      onOpen(false);
      if (stream.readyState === EventSource.CLOSED) {
        again = setTimeout(() => (source = open()), TRIES_AGAIN_MS);
      }
    });
    stream.addEventListener('changed', ({ data }: MessageEvent<string>) =>
      onEvent(JSON.parse(data) as Changed),
    );
    return stream;
  }
}
