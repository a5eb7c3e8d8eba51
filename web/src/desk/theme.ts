import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';
import { createTheme } from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#eaf6f6',
  '#dceeee',
  '#a9d6d4',
  '#6cc9cc',
  '#5fa9ab',
  '#26757a',
  '#17686d',
  '#0f5e63',
  '#0b4b4f',
  '#083c40',
];

const carpet: MantineColorsTuple = [
  '#fdecee',
  '#f8d3d8',
  '#f0a5af',
  '#ff8f9b',
  '#d9485c',
  '#c22a40',
  '#b21f36',
  '#a3172e',
  '#8c1126',
  '#740c1e',
];

export const theme = createTheme({
  colors: { petrol, carpet },
  primaryColor: 'petrol',
  primaryShade: 7,
  fontFamily: 'Figtree, system-ui, sans-serif',
  headings: { fontFamily: 'inherit', fontWeight: '700' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'never',
  components: {
    // Touch targets of 44 px; the kit's own sizes are for mice.
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    FileInput: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-anchor': 'var(--petrol)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--control)',
  '--mantine-color-default-hover': 'var(--paper)',
  // Being wrong is amber and words: the one red element of a screen is its next step.
  '--mantine-color-error': 'var(--amber)',
  '--table-border-color': 'var(--line)',
};

/** The kit takes its colours from the tokens of both halves, in both schemes. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: shared,
});
