package dev.zapis.bot.undo;

import dev.zapis.bot.dialog.AdminSection;

/** «мои действия» */
final class ActsSection extends AdminSection {
    ActsSection() {
        super("undo.acts", "/office.manage.acts", visit -> new MyActsScreen(0));
    }
}
