package dev.zapis.bot.dialog;

/** A screen that stays and that buttons lead to. All others come of deeds and events alone: a button that names one is forged. */
public interface LinkableScreen extends PermanentScreen {}
