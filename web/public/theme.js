// Runs before the first paint, so that nobody who reads in the dark is met by a white page.
(function () {
  var chosen = null;
  var locale = null;
  try {
    chosen = localStorage.getItem('od-scheme');
    locale = localStorage.getItem('od-locale');
  } catch {
    // A browser without storage gets the defaults.
  }
  var dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  document.documentElement.lang = locale === 'en' ? 'en' : 'nl';
})();
