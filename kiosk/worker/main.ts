/** Chooses between the versions that this screen has. */
export {};
