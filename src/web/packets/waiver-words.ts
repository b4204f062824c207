/** The four lien waivers as they are chosen. */
export const waiverWords = {
  conditional_progress: 'Conditional, progress payment',
  unconditional_progress: 'Unconditional, progress payment',
  conditional_final: 'Conditional, final payment',
  unconditional_final: 'Unconditional, final payment',
} as const;
