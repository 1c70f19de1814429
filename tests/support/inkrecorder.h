// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QList>
#include <QPaintDevice>
#include <QRect>

#include <memory>

class QWidget;

/// A picture of a widget that remembers each piece of text drawn on it: its words, its ink, and the ground that lay there when it was drawn.
class InkRecorder : public QPaintDevice
{
public:
    struct Drawn
    {
        QString text;
        QColor ink;
        QColor ground;
        QRect place; ///< on the picture
        bool whole;  ///< false: something cut it off in its width

        /// WCAG 2.1 contrast ratio, 1 … 21.
        double contrast() const { return InkRecorder::contrast(ink, ground); }
    };

    /// Draws the widget with all in it.
    explicit InkRecorder(QWidget &widget);
    ~InkRecorder() override;

    const QList<Drawn> &texts() const { return m_texts; }
    const QImage &picture() const { return m_picture; }
    static double contrast(const QColor &a, const QColor &b);

    QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;

    QImage m_picture;
    QList<Drawn> m_texts;
    std::unique_ptr<Engine> m_engine;
};
