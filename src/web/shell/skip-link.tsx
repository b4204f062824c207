/** The first stop of the keyboard: past the navigation, to the page. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-60 -translate-y-20 rounded bg-accent px-3 py-2 text-on-accent focus:translate-y-0 print:hidden"
    >
      Skip to the page
    </a>
  );
}
