// Runs before all else: nobody who reads in the dark is met by a white page, the texts come in the
// reader's language beside the code of the page, and the server is asked meanwhile who this is.
(function () {
  var chosen = null;
  var locale = null;
  try {
    chosen = localStorage.getItem('od-scheme');
    locale = localStorage.getItem('od-locale');
  } catch {
    // A browser without storage gets the defaults.
  }
  var page = document.documentElement;
  var dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  page.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  page.lang = locale === 'en' ? 'en' : 'nl';

  var texts = document.querySelector('meta[name="texts-' + page.lang + '"]');
  (texts ? texts.content.split(' ') : []).forEach(function (file) {
    var link = document.createElement('link');
    link.rel = 'modulepreload';
    link.crossOrigin = '';
    link.href = file;
    document.head.append(link);
  });

  globalThis.odMe = fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json, application/json',
      'Accept-Language': page.lang,
    },
    body: '{"documentId":"__ME__","variables":{}}',
  });
  // Whoever takes the answer hears that there was none.
  globalThis.odMe.catch(function () {});
})();
