package dev.zapis.bot.telegram;

import dev.zapis.bot.dialog.Button;
import dev.zapis.bot.dialog.Drawing;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Keyboards in Telegram's terms. */
final class Markup {

    static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private Markup() {}

    static InlineKeyboardMarkup of(Drawing drawing) {
        List<InlineKeyboardRow> rows = drawing.keyboard().stream()
                .map(row -> new InlineKeyboardRow(row.stream().map(Markup::key).toList()))
                .toList();
        return new InlineKeyboardMarkup(rows);
    }

    private static InlineKeyboardButton key(Drawing.Key key) {
        return InlineKeyboardButton.builder()
                .text(key.label())
                .callbackData(key.data())
                .style(key.style() == Button.Style.DANGER ? "danger" : null)
                .build();
    }
}
