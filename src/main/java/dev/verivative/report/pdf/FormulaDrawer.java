package dev.verivative.report.pdf;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Rectangle;
import java.awt.Shape;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Paints formulas where the page has an object with the name of one. */
final class FormulaDrawer implements FSObjectDrawer, FSObjectDrawerFactory {
    static final String TYPE = "image/tex";

    private final Formulas formulas;
    private @Nullable FormulaForms forms;

    FormulaDrawer(Formulas formulas) {
        this.formulas = formulas;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").equals(TYPE);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        PdfBoxOutputDevice pdf = (PdfBoxOutputDevice) device;
        if (forms == null) {
            forms = new FormulaForms(pdf.getWriter());
        }
        String name = element.getAttribute("data");
        Rectangle place = new Rectangle((int) x, (int) y, (int) width, (int) height);
        pdf.setColor(FSRGBColor.BLACK);
        pdf.drawPdfAsImage(forms.form(name, formulas.get(name)), place, (float) width, (float) height);
        return null;
    }
}
