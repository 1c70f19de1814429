// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/inkrecorder.h"

#include <QHash>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(double(color.redF())) + 0.7152 * linear(double(color.greenF())) + 0.0722 * linear(double(color.blueF()));
}

QColor laidOver(const QColor &ground, const QColor &ink, double opacity)
{
    const double share = double(ink.alphaF()) * opacity;
    const auto mixed = [share](int under, int over) { return int(std::lround(over * share + under * (1 - share))); };
    return {mixed(ground.red(), ink.red()), mixed(ground.green(), ink.green()), mixed(ground.blue(), ink.blue())};
}

/// The colour that most of that part of the picture has.
QColor mostOf(const QImage &picture, const QRect &part)
{
    QHash<QRgb, int> counts;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            ++counts[picture.pixel(x, y)];
    }
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    return most == counts.cend() ? QColor() : QColor(most.key());
}

} // namespace

/// Draws everything on the picture as it comes, and looks at the ground before each piece of text.
class InkRecorder::Engine : public QPaintEngine
{
public:
    explicit Engine(InkRecorder &recorder) : QPaintEngine(QPaintEngine::AllFeatures), m_recorder(recorder) {}

    bool begin(QPaintDevice *) override { return m_painter.begin(&m_recorder.m_picture); }
    bool end() override { return m_painter.end(); }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState &now) override
    {
        const DirtyFlags dirty = now.state();
        if (dirty & DirtyPen)
            m_painter.setPen(now.pen());
        if (dirty & DirtyBrush)
            m_painter.setBrush(now.brush());
        if (dirty & DirtyBrushOrigin)
            m_painter.setBrushOrigin(now.brushOrigin());
        if (dirty & DirtyFont)
            m_painter.setFont(now.font());
        if (dirty & DirtyHints) {
            m_painter.setRenderHints(m_painter.renderHints(), false);
            m_painter.setRenderHints(now.renderHints(), true);
        }
        if (dirty & DirtyCompositionMode)
            m_painter.setCompositionMode(now.compositionMode());
        if (dirty & DirtyOpacity)
            m_painter.setOpacity(now.opacity());
        m_transform = now.transform();
        if (dirty & DirtyClipRegion)
            clip(m_transform.map(now.clipRegion()), now.clipOperation());
        if (dirty & DirtyClipPath)
            clip(QRegion(m_transform.map(now.clipPath()).toFillPolygon().toPolygon()), now.clipOperation());
        if (dirty & DirtyClipEnabled)
            m_isClipped = now.isClipEnabled();
    }

    void drawPath(const QPainterPath &path) override
    {
        place();
        m_painter.drawPath(path);
    }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        place();
        if (mode == PolylineMode)
            m_painter.drawPolyline(points, count);
        else
            m_painter.drawPolygon(points, count, mode == OddEvenMode ? Qt::OddEvenFill : Qt::WindingFill);
    }
    void drawPixmap(const QRectF &to, const QPixmap &pixmap, const QRectF &from) override
    {
        place();
        m_painter.drawPixmap(to, pixmap, from);
    }
    void drawImage(const QRectF &to, const QImage &image, const QRectF &from, Qt::ImageConversionFlags) override
    {
        place();
        m_painter.drawImage(to, image, from);
    }
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        place();
        const QRectF box(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        const QRect whole = m_transform.mapRect(box).toAlignedRect();
        const QRect seen = (shown() & whole).boundingRect();
        if (!seen.isEmpty() && !item.text().trimmed().isEmpty()) {
            const QColor ground = mostOf(m_recorder.m_picture, seen);
            m_recorder.m_texts << Drawn{item.text(), laidOver(ground, m_painter.pen().color(), m_painter.opacity()), ground, seen,
                                        seen.width() >= whole.width() - 2};
        }
        m_painter.drawTextItem(at, item);
    }

private:
    void clip(const QRegion &region, Qt::ClipOperation operation)
    {
        m_clip = operation == Qt::IntersectClip && m_hasClip ? m_clip & region : region;
        m_hasClip = m_isClipped = operation != Qt::NoClip;
    }
    /// What can be drawn on now.
    QRegion shown() const
    {
        QRegion region(m_recorder.m_picture.rect());
        if (!systemClip().isEmpty())
            region &= systemClip();
        return m_isClipped && m_hasClip ? region & m_clip : region;
    }
    void place()
    {
        m_painter.setTransform(QTransform());
        m_painter.setClipRegion(shown());
        m_painter.setTransform(m_transform);
    }

    InkRecorder &m_recorder;
    QPainter m_painter;
    QTransform m_transform;
    QRegion m_clip;
    bool m_hasClip = false;
    bool m_isClipped = false;
};

InkRecorder::InkRecorder(QWidget &widget)
    : m_picture(widget.size(), QImage::Format_RGB32), m_engine(std::make_unique<Engine>(*this))
{
    m_picture.fill(widget.palette().color(QPalette::Window));
    widget.render(this);
}

InkRecorder::~InkRecorder() = default;

double InkRecorder::contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double two = luminance(b);
    return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
}

QPaintEngine *InkRecorder::paintEngine() const
{
    return m_engine.get();
}

int InkRecorder::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth: return m_picture.width();
    case PdmHeight: return m_picture.height();
    case PdmWidthMM: return m_picture.widthMM();
    case PdmHeightMM: return m_picture.heightMM();
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return int(QPaintDevice::devicePixelRatioFScale());
    case PdmDepth: return 32;
    case PdmNumColors: return 0;
    case PdmDpiX:
    case PdmPhysicalDpiX: return m_picture.logicalDpiX();
    case PdmDpiY:
    case PdmPhysicalDpiY: return m_picture.logicalDpiY();
    default: return QPaintDevice::metric(metric);
    }
}
