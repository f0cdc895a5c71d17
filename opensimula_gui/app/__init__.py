"""The composition root: window, actions, tasks, event loop, controllers and theme."""
