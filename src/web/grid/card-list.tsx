import { type ReactNode, useEffect, useRef, useState } from 'react';

interface CardListProps {
  readonly label: string;
  readonly count: number;
  /** The place of a card that must be there; -1 where there is none. */
  readonly needed: number;
  readonly children: (count: number) => ReactNode;
}

const STEP = 40;

/** Draws a long list of cards as it is scrolled through. */
export function CardList({ label, count, needed, children }: CardListProps) {
  const [reached, setReached] = useState(STEP);
  const end = useRef<HTMLLIElement>(null);
  const drawn = Math.min(count, Math.max(reached, needed + STEP));
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && setReached(drawn + STEP),
      { rootMargin: '800px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [drawn]);
  return (
    <ul aria-label={label}>
      {children(drawn)}
      {drawn < count && (
        <li ref={end} className="py-3 text-center text-small text-muted">
          {count - drawn} more
        </li>
      )}
    </ul>
  );
}
