package dev.zapis.bot.dialog.render;

import dev.zapis.bot.dialog.Text;
import dev.zapis.bot.dialog.Wording;
import dev.zapis.bot.dialog.text.RenderLocale;
import dev.zapis.bot.dialog.text.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** Words in the language of the one reader of a file. */
record ReaderWording(Texts texts, String route, Locale language, ZoneId zone) implements Wording {

    /** Of no year that a file tells of, so that each day has its own. */
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    @Override
    public String of(Text text) {
        return texts.plain(text, route, new RenderLocale(language, zone, NO_DAY));
    }

    @Override
    public Wording in(ZoneId other) {
        return new ReaderWording(texts, route, language, other);
    }
}
