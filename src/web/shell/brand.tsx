/** The product's mark: a contract bar in small. */
export function Brand() {
  return (
    <span className="inline-flex items-center gap-2 font-semibold">
      <svg viewBox="0 0 20 20" className="size-5 shrink-0 text-accent" aria-hidden="true">
        <rect width="11" height="4" y="2" rx="1" fill="currentColor" />
        <rect width="16" height="4" y="8" rx="1" fill="currentColor" opacity=".6" />
        <rect x=".5" y="14.5" width="19" height="3" rx="1" fill="none" stroke="currentColor" />
      </svg>
      Drawbook
    </span>
  );
}
