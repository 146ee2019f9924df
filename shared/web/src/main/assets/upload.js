const form = document.querySelector('[data-rd-upload]');
if (form) {
  const file = form.querySelector('input[type=file]');
  const button = form.querySelector('button[type=submit]');
  const problem = document.getElementById('upload-problem');
  const progress = document.getElementById('upload-progress');
  const bar = progress.querySelector('progress');
  const most = Number(form.dataset.rdMost);

  // The browser's own check cannot be shown once the field is dressed as a place to drop files.
  form.noValidate = true;

  const refuse = (words) => {
    progress.hidden = true;
    button.disabled = false;
    problem.textContent = words;
    problem.hidden = false;
    problem.focus();
  };

  const send = (chosen) => {
    const body = new FormData();
    const fields = document.getElementById('upload-fields').content.querySelectorAll('input');
    fields.forEach((field) => body.append(field.name, field.value));
    body.append('file', chosen);

    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) {
        bar.max = event.total;
        bar.value = event.loaded;
      }
    });
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) {
        window.location.assign(form.dataset.rdSent);
      } else {
        refuse('Your document was not taken. Load this page again, then choose the file once more.');
      }
    });
    request.addEventListener('error', () => {
      refuse('Your document could not be sent. Check your connection, then try again.');
    });
    request.send(body);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = file.files[0];
    if (!chosen) {
      refuse('Choose a file to send');
    } else if (chosen.size === 0) {
      refuse('The file is empty. Choose another.');
    } else if (chosen.size > most) {
      refuse('The file is larger than 10 MB. Choose a smaller one, or send each page by itself.');
    } else {
      problem.hidden = true;
      progress.hidden = false;
      button.disabled = true;
      send(chosen);
    }
  });
}
