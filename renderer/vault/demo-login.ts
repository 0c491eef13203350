/** How the demo records are entered. They hold invented people only, so this is no secret. */
export const demoLogin = { username: "demo", password: "demo-demo-demo" };
