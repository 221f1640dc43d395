package dev.verivative.report.pdf;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Paints formulas as outlines where the page has an object with the name of one. */
final class FormulaDrawer implements FSObjectDrawer, FSObjectDrawerFactory {
    static final String TYPE = "image/tex";
    private static final double PIXELS_PER_POINT = 96.0 / 72;

    private final Formulas formulas;

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
        Formulas.Scaled formula = formulas.get(element.getAttribute("data"));
        double scale = formula.by() * dotsPerPixel * PIXELS_PER_POINT;
        AffineTransform place = new AffineTransform(
                scale, 0, 0, scale, x, y + scale * formula.drawing().height());
        device.setColor(FSRGBColor.BLACK);
        for (Path2D outline : formula.drawing().outlines()) {
            device.fill(place.createTransformedShape(outline));
        }
        return null;
    }
}
