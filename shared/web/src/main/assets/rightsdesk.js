document.documentElement.classList.add('govuk-frontend-script');
document.body.classList.add('js-enabled', 'govuk-frontend-supported');

const frontend = document.getElementById('rd-script').dataset.frontend;
import(frontend).then(({ initAll }) => initAll());

const exit = document.querySelector('[data-rd-exit]');
if (exit) {
  const leave = () => {
    fetch(exit.form.action, { method: 'POST', keepalive: true, redirect: 'manual' });
    document.body.hidden = true;
    window.location.replace(exit.dataset.rdExit);
  };
  exit.form.addEventListener('submit', (event) => {
    event.preventDefault();
    leave();
  });

  let presses = [];
  document.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift') {
      presses = [];
      return;
    }
    const now = performance.now();
    presses = presses.filter((then) => now - then < 5000).concat(now);
    if (presses.length === 3) {
      leave();
    }
  });
}

// A download leaves the page as it is, which would go on saying that nothing was downloaded.
const download = document.querySelector('[data-rd-download]');
if (download) {
  download.addEventListener('submit', (event) => {
    const told = document.getElementById(`downloaded-${event.submitter.value}`);
    if (told) {
      told.textContent = 'Download started';
    }
  });
}
