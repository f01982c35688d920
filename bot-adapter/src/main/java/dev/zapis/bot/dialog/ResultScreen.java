package dev.zapis.bot.dialog;

/**
 * What a deed has come to, shown below it and nowhere else: it says what was done, so a button that names one is forged, and Back never
 * leads to it.
 */
public interface ResultScreen extends Screen {}
