import { useEffect, useState } from 'react';

const AFTER = 150;

/** Whether somebody presses on the page, and a moment longer: what moves meanwhile would slip from under the finger. */
export function usePressed(): boolean {
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const press = () => {
      clearTimeout(timer);
      setPressed(true);
    };
    const release = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setPressed(false), AFTER);
    };
    document.addEventListener('pointerdown', press, { capture: true });
    document.addEventListener('pointerup', release, { capture: true });
    document.addEventListener('pointercancel', release, { capture: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerdown', press, { capture: true });
      document.removeEventListener('pointerup', release, { capture: true });
      document.removeEventListener('pointercancel', release, { capture: true });
    };
  }, []);
  return pressed;
}
