import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import type { Theme } from '#web/lib/theme.ts';
import { keepTheme, keptTheme } from '#web/lib/theme.ts';
import { IconButton } from '#web/ui/icon-button.tsx';

const next: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const words: Record<Theme, string> = {
  system: 'Look: as the system. Change to light',
  light: 'Look: light. Change to dark',
  dark: 'Look: dark. Change to the system’s',
};

export function ThemeSwitch() {
  const [theme, setTheme] = useState(keptTheme);
  const change = () => {
    keepTheme(next[theme]);
    setTheme(next[theme]);
  };
  const Picture = theme === 'system' ? Monitor : theme === 'light' ? Sun : Moon;
  return (
    <IconButton label={words[theme]} onClick={change}>
      <Picture size={16} aria-hidden="true" />
    </IconButton>
  );
}
