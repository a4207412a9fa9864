// Runs before first paint, so that a dark-mode or English reader sees no flash of the other.
(function () {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem('xinlian.theme');
    var dark =
      theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
    root.dataset.theme = dark ? 'dark' : 'light';
    var asked = new URLSearchParams(location.search).get('lang');
    var lang = asked || localStorage.getItem('xinlian.lang');
    if (lang === 'en' || lang === 'zh') root.lang = lang;
  } catch {
    root.dataset.theme = 'light';
  }
})();
