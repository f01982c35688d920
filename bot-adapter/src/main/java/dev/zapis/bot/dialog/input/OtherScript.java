package dev.zapis.bot.dialog.input;

import com.ibm.icu.text.Transliterator;
import dev.zapis.bot.dialog.ReadAtStart;
import java.util.Optional;

/** A typed name as the other script writes it, to look for: "Belova" is «Белова». Nobody is told apart by it. */
public final class OtherScript implements ReadAtStart {

    private final Transliterator cyrillic = Transliterator.getInstance("Latin-Russian/BGN");
    private final Transliterator latin = Transliterator.getInstance("Russian-Latin/BGN");

    OtherScript() {
        // The rules are read when they are first used.
        of("Belova");
        of("Белова");
    }

    /** None where both scripts are in it, or another one. */
    public Optional<String> of(String name) {
        boolean isLatin =
                name.codePoints().anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.LATIN);
        boolean isCyrillic = name.codePoints()
                .anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.CYRILLIC);
        if (isLatin == isCyrillic) return Optional.empty();
        return Optional.of((isLatin ? cyrillic : latin).transliterate(name));
    }
}
