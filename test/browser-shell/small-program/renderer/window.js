const events = document.querySelector("#events");

window.vielfaltsakte.onEvent((event) => {
  events.append(`${event.type} `);
});
