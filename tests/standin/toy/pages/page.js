const place = document.querySelector('#drop');
place.addEventListener('dragover', (event) => event.preventDefault());
place.addEventListener('drop', (event) => {
  event.preventDefault();
  place.textContent = [...event.dataTransfer.files].map((file) => window.toy.pathOf(file)).join(' ');
});
